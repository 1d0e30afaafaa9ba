"""Questions asked of grades, and the guard before every way of writing many at once."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from products.grades import order


class GradeQuerySet(models.QuerySet):
    """No grade gets past the rules: what writes many at once checks each."""

    def in_order(self) -> list[Any]:
        """The grades as the trade lists them."""
        return sorted(self, key=order.key)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        objs = list(objs)
        for grade in objs:
            grade.complete()
            grade.check_figures()
        return super().bulk_create(objs, *args, **kwargs)

    def bulk_update(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> int:
        objs = list(objs)
        for grade in objs:
            grade.check_figures()
        return super().bulk_update(objs, *args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """Refuses figures (TypeError): whether they fit depends on the row's other figures."""
        model: Any = self.model
        if guarded := model.GUARDED & kwargs.keys():
            raise TypeError(f"Save each grade: {', '.join(sorted(guarded))} can't be updated so.")
        return super().update(**kwargs)

    update.alters_data = True  # type: ignore[attr-defined]
