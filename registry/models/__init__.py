"""The register: where people live, who they are, and on which ground they stand on the register."""

from registry.models.area import Municipality, MunicipalityRegion, Region
from registry.models.person import Person, Residence
from registry.models.registration import Registration
from registry.models.sourced import GroundRule, Sourced

__all__ = [
    "GroundRule",
    "Municipality",
    "MunicipalityRegion",
    "Person",
    "Region",
    "Registration",
    "Residence",
    "Sourced",
]
