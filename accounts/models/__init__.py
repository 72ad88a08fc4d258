"""Who works with the system, for whom, in which role; and who looked at whose data."""

from accounts.models.access_record import AccessRecord
from accounts.models.people import Organisation, RoleAssignment, User

__all__ = ["AccessRecord", "Organisation", "RoleAssignment", "User"]
