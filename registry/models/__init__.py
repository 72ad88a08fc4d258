"""The register: where people live, who they are, and on which ground they stand on the register."""

from registry.models.area import Municipality, MunicipalityRegion, Region
from registry.models.leaving import LeaveRequest, ShelteredWorkFinding, WithoutWorkCapacity
from registry.models.merge import Merge, MergeStep, NotADuplicate
from registry.models.municipality_name import MunicipalityName
from registry.models.pension import PensionAge
from registry.models.person import Person, Residence
from registry.models.register_import import (
    ColumnMapping,
    ImportChunk,
    ImportProblem,
    ImportRow,
    RegisterImport,
)
from registry.models.registration import Registration
from registry.models.sourced import GroundRule, Sourced

__all__ = [
    "ColumnMapping",
    "GroundRule",
    "ImportChunk",
    "ImportProblem",
    "ImportRow",
    "LeaveRequest",
    "Merge",
    "MergeStep",
    "Municipality",
    "MunicipalityName",
    "MunicipalityRegion",
    "NotADuplicate",
    "PensionAge",
    "Person",
    "Region",
    "RegisterImport",
    "Registration",
    "Residence",
    "ShelteredWorkFinding",
    "Sourced",
    "WithoutWorkCapacity",
]
