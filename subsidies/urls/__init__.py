"""The addresses of the wage-cost subsidy: a module for each subject."""

from subsidies.urls import grants, wage_value

app_name = "subsidies"

urlpatterns = [
    *grants.urlpatterns,
    *wage_value.urlpatterns,
]
