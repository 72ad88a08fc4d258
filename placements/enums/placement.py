"""Vocabulary of the end of a placement: why it ended, and what came after it."""

from django.db import models


class EndReason(models.TextChoices):
    """Why a placement ended. There is no reason that tells of an illness: who dropped out, dropped out."""

    CONTRACT_ENDED = "contract_ended", "het contract liep af"
    CONTINUED = "continued", "ging door in een andere plaatsing"
    OWN_REQUEST = "own_request", "op eigen verzoek"
    EMPLOYER = "employer", "de werkgever stopte"
    BANKRUPTCY = "bankruptcy", "faillissement of sluiting"
    DID_NOT_FIT = "did_not_fit", "het werk of de plek paste niet"
    DROPPED_OUT = "dropped_out", "uitval"
    OTHER_WORK = "other_work", "ander werk gevonden"
    EDUCATION = "education", "opleiding"
    MOVED = "moved", "verhuizing"
    RETIRED = "retired", "AOW-leeftijd bereikt"
    DIED = "died", "overleden"
    UNKNOWN = "unknown", "onbekend"


class Destination(models.TextChoices):
    """What somebody does after a placement."""

    SAME_EMPLOYER = "same_employer", "zelfde werkgever, ander contract"
    OTHER_EMPLOYER = "other_employer", "andere werkgever"
    OTHER_FORM = "other_form", "andere vorm van werk"
    EDUCATION = "education", "opleiding"
    NO_WORK = "no_work", "geen werk"
    UNKNOWN = "unknown", "onbekend"


class ChainChoice(models.TextChoices):
    """What holds for the placements before and after one of which the employer is corrected."""

    ALONG = "along", "die waren ook bij deze werkgever"
    APART = "apart", "die waren ergens anders: ze staan los van elkaar"
