"""Addresses of what wage-cost subsidies cost."""

from django.urls import path

from reports.views import costs

urlpatterns = [
    path("", costs.costs, name="costs"),
    path("budgetten/", costs.budgets, name="budgets"),
    path("budgetten/nieuw/", costs.budget, name="budget"),
    path("<slug:part>.<slug:extension>", costs.costs_file, name="costs-file"),
]
