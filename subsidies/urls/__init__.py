"""The addresses of the wage-cost subsidy: a module for each subject."""

from subsidies.urls import grants, payments, process, rates, wage_value

app_name = "subsidies"

urlpatterns = [
    *grants.urlpatterns,
    *payments.urlpatterns,
    *process.urlpatterns,
    *rates.urlpatterns,
    *wage_value.urlpatterns,
]
