"""The dashboard on the target group in view: counts, for whoever reads the other dashboards."""

ROWS = """
dashboard/doelgroep/                                                     200   -   200  200  200   -    -    -
dashboard/doelgroep/<slug:part>.<slug:extension>                         200   -   200  200  200   -    -    -
"""
