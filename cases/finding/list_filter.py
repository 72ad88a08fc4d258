"""Filters of a list with a choice that holds until the reader makes another one."""

from typing import Any, ClassVar

import django_filters
from django.http import QueryDict


class ListFilter(django_filters.FilterSet):
    """Filters from an address. A name that is missing there, as on the first visit, has its default.

    An empty choice in the address is a choice too: "Alle". So links to other pages need not name the default.
    """

    defaults: ClassVar[dict[str, str]] = {}

    def __init__(self, data: QueryDict, **options: Any) -> None:
        chosen = data.copy()
        for name, value in self.defaults.items():
            chosen.setdefault(name, value)
        super().__init__(chosen, **options)

    @property
    def is_changed(self) -> bool:
        """Whether the reader chose something else than what the list starts with."""
        return any(self.data.get(name, "") != self.defaults.get(name, "") for name in self.filters)
