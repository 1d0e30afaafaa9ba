from django.db import migrations


def fill(apps, schema_editor):
    """What later saves keep up to date (news.querysets), for the articles that are there."""
    for article in apps.get_model("news", "ArticlePage").objects.all():
        article.archive_year = article.date.year
        for code in ("en", "zh_hans"):
            shown = article.live and getattr(article, f"shown_{code}")
            setattr(article, f"listed_{code}", shown)
            if shown:
                setattr(article, f"first_shown_at_{code}", article.first_published_at)
        article.save()


class Migration(migrations.Migration):
    dependencies = [("news", "0002_articles_in_order")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
