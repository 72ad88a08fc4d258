"""Addresses of what wage-cost subsidies cost."""

from django.urls import path

from reports.views import costs

urlpatterns = [
    path("", costs.costs, name="costs"),
    path("budgetten/", costs.budgets, name="budgets"),
    path("budgetten/nieuw/", costs.budget, name="budget"),
    path("voorzieningen/", costs.provisions, name="provisions"),
    path("voorzieningen/<slug:part>.<slug:extension>", costs.provisions_file, name="provisions-file"),
    path("wat-als/", costs.what_if, name="what-if"),
    path("wat-als/<slug:part>.<slug:extension>", costs.what_if_file, name="what-if-file"),
    path("<slug:part>.<slug:extension>", costs.costs_file, name="costs-file"),
]
