"""Queryset of grades: sorting, and validation in the bulk write methods."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from products.grades import order


class GradeQuerySet(models.QuerySet):
    """Queryset that validates every grade in bulk writes, as ``Grade.save`` does for one grade."""

    def in_order(self) -> list[Any]:
        """Return the grades as a sorted list, in the order of ``products.grades.order``."""
        return sorted(self, key=order.get_grade_sort_key)

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
        """Update rows; raise TypeError for ``material`` or a magnetic property.

        Their validity depends on the other values of the same row: save each grade instead.
        """
        model: Any = self.model
        if guarded := model.GUARDED & kwargs.keys():
            raise TypeError(f"Save each grade: {', '.join(sorted(guarded))} can't be updated so.")
        return super().update(**kwargs)

    update.alters_data = True  # type: ignore[attr-defined]
