"""The catalogue: every figure that may be shown anywhere, each with one definition.

Dashboards, exports and council answers can only show what stands here.
"""

from reports.metrics.base import Metric, Row, Value
from reports.metrics.costs import POSTED_SUBSIDY, SUBSIDY_BUDGET
from reports.metrics.decisions import DECISIONS, IN_TIME, LATE_DECISIONS, WAITING_TOO_LONG
from reports.metrics.guidance import COACHED_PERSONS
from reports.metrics.own_organisation import JOINT_BODY_JOBS, OWN_ORGANISATION_JOBS, OWN_TARGET
from reports.metrics.published import (
    NORM,
    PUBLISHED_EXTRA_JOBS,
    PUBLISHED_EXTRA_JOBS_GOVERNMENT,
    PUBLISHED_EXTRA_JOBS_MARKET,
    PUBLISHED_PERCENTAGE_OF_NORM,
)
from reports.metrics.register import PROFILE_SHARE, REGISTERED_PERSONS, VISIBLE_PROFILES
from reports.metrics.subsidy import WAGE_COST_SUBSIDIES, WAGE_COST_SUBSIDIES_ELSEWHERE
from reports.metrics.sustained import AT_WORK, SAME_EMPLOYER
from reports.metrics.vacancies import (
    ASKED_POSTS,
    PLACED_THROUGH_VACANCIES,
    REFUSED_POSTS,
    UNFILLED_POSTS,
)
from reports.metrics.work import CONTRACTS, EXTRA_JOBS, JOBS, PAID_HOURS, WORKING_PERSONS

METRICS: dict[str, Metric] = {
    metric.key: metric
    for metric in (
        REGISTERED_PERSONS,
        VISIBLE_PROFILES,
        PROFILE_SHARE,
        WORKING_PERSONS,
        CONTRACTS,
        PAID_HOURS,
        JOBS,
        EXTRA_JOBS,
        WAGE_COST_SUBSIDIES,
        WAGE_COST_SUBSIDIES_ELSEWHERE,
        POSTED_SUBSIDY,
        SUBSIDY_BUDGET,
        COACHED_PERSONS,
        OWN_ORGANISATION_JOBS,
        JOINT_BODY_JOBS,
        OWN_TARGET,
        *AT_WORK.values(),
        *SAME_EMPLOYER.values(),
        ASKED_POSTS,
        PLACED_THROUGH_VACANCIES,
        UNFILLED_POSTS,
        REFUSED_POSTS,
        DECISIONS,
        IN_TIME,
        LATE_DECISIONS,
        WAITING_TOO_LONG,
        PUBLISHED_EXTRA_JOBS,
        PUBLISHED_EXTRA_JOBS_MARKET,
        PUBLISHED_EXTRA_JOBS_GOVERNMENT,
        NORM,
        PUBLISHED_PERCENTAGE_OF_NORM,
    )
}

__all__ = ["METRICS", "Metric", "Row", "Value"]
