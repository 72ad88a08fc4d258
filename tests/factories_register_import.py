"""Makes one of everything of an import of the register."""

from datetime import date

import factory

from registry.bsn import blind_index
from registry.enums import ImportState, LegalGround, ResponsibleParty, RowOutcome
from registry.models import ColumnMapping, ImportChunk, ImportProblem, ImportRow, RegisterImport
from registry.register_file.columns import FIELDS
from registry.register_file.sealed import seal
from registry.synthetic import synthetic_bsn
from tests.factories import OrganisationFactory


class ColumnMappingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ColumnMapping

    name = factory.Sequence(lambda n: f"Levering {n}")
    organisation = factory.SubFactory(OrganisationFactory)
    columns = factory.LazyFunction(lambda: {field: field for field in FIELDS})


class RegisterImportFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RegisterImport

    state = ImportState.CHECKED
    reference_day = date(2026, 11, 1)
    encoding = "utf-8"
    separator = ";"
    headers = factory.LazyFunction(lambda: list(FIELDS))
    columns = factory.LazyFunction(lambda: {field: field for field in FIELDS})


class ImportChunkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ImportChunk

    run = factory.SubFactory(RegisterImportFactory)
    number = 0
    content = factory.LazyFunction(lambda: seal(b"bsn;achternaam\n"))


class ImportRowFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ImportRow

    run = factory.SubFactory(RegisterImportFactory)
    line = factory.Sequence(lambda n: n + 2)
    bsn = factory.Sequence(lambda n: synthetic_bsn(600_000 + n))
    bsn_index = factory.LazyAttribute(lambda self: blind_index(self.bsn))
    initials = "A."
    last_name = factory.Sequence(lambda n: f"Proef{n}")
    birth_date = date(1990, 6, 15)
    ground = LegalGround.G1A
    responsible = ResponsibleParty.MUNICIPALITY
    profile_visible = False
    first_day = date(2020, 1, 1)
    outcome = RowOutcome.NEW


class ImportProblemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ImportProblem

    run = factory.SubFactory(RegisterImportFactory)
    line = factory.Sequence(lambda n: n + 2)
    column = "bsn"
    message = "Een BSN heeft 8 of 9 cijfers. Controleer de cijfers."
