"""Vocabulary of intake and diagnosis. Unknown is a value of every choice: it is shown, and it is counted."""

from django.db import models


class YesNoUnknown(models.TextChoices):
    """An answer that nobody silently takes for a no."""

    YES = "yes", "ja"
    NO = "no", "nee"
    UNKNOWN = "unknown", "onbekend"


class ParticipationLadder(models.TextChoices):
    """The six steps of the participatieladder (VNG)."""

    STEP_1 = "1", "1. leeft geïsoleerd"
    STEP_2 = "2", "2. heeft contacten buitenshuis"
    STEP_3 = "3", "3. doet mee aan georganiseerde activiteiten"
    STEP_4 = "4", "4. doet onbetaald werk"
    STEP_5 = "5", "5. doet betaald werk met ondersteuning"
    STEP_6 = "6", "6. doet betaald werk zonder ondersteuning"
    UNKNOWN = "unknown", "onbekend"


class Availability(models.TextChoices):
    """From when somebody can work."""

    NOW = "now", "per direct"
    FROM_DAY = "from_day", "vanaf een datum"
    NOT_NOW = "not_now", "nu niet"
    UNKNOWN = "unknown", "onbekend"


class SupportNeed(models.TextChoices):
    """What somebody needs at work: what is needed, never why."""

    QUIET_PLACE = "quiet_place", "rustige werkplek"
    CLEAR_TASKS = "clear_tasks", "duidelijke taken, één tegelijk"
    STRUCTURE = "structure", "vaste structuur en dagindeling"
    EXTRA_GUIDANCE = "extra_guidance", "extra begeleiding"
    FIXED_GUIDE = "fixed_guide", "vaste begeleider"
    MORE_TIME = "more_time", "meer tijd om in te werken"
    ADAPTED_TIMES = "adapted_times", "aangepaste werktijden"
    EXTRA_BREAKS = "extra_breaks", "extra pauzes"
    NO_TIME_PRESSURE = "no_time_pressure", "geen tijdsdruk"
    FEW_CONTACTS = "few_contacts", "weinig wisselende contacten"
    LIGHT_WORK = "light_work", "lichamelijk licht werk"
    SITTING = "sitting", "zittend werk"
    ACCESSIBLE = "accessible", "toegankelijke werkplek"
    AID = "aid", "hulpmiddel of aangepaste werkplek"
    INTERPRETER = "interpreter", "tolk of hulp bij lezen en schrijven"


class Transport(models.TextChoices):
    """How somebody can get to work."""

    ON_FOOT = "on_foot", "te voet"
    BICYCLE = "bicycle", "fiets"
    SCOOTER = "scooter", "bromfiets of scooter"
    PUBLIC = "public", "openbaar vervoer"
    CAR = "car", "auto"
    TAXI = "taxi", "taxi of vervoersvoorziening"
    WITH_HELP = "with_help", "alleen samen met iemand"


class Education(models.TextChoices):
    """The highest education somebody followed, finished or not."""

    NONE = "none", "geen of basisonderwijs"
    PRO = "pro", "praktijkonderwijs (PrO)"
    VSO = "vso", "voortgezet speciaal onderwijs (VSO)"
    VMBO = "vmbo", "vmbo of mavo"
    ENTRY = "entry", "mbo 1 (entree)"
    MBO_2 = "mbo_2", "mbo 2"
    MBO_3 = "mbo_3", "mbo 3"
    MBO_4 = "mbo_4", "mbo 4"
    HAVO_VWO = "havo_vwo", "havo of vwo"
    HBO = "hbo", "hbo"
    WO = "wo", "wo"
    FOREIGN = "foreign", "buitenlands, niveau niet bepaald"
    UNKNOWN = "unknown", "onbekend"


class Branch(models.TextChoices):
    """The sections of the standard classification of business (SBI 2008, CBS)."""

    A = "A", "landbouw, bosbouw en visserij"
    B = "B", "winning van delfstoffen"
    C = "C", "industrie en productie"
    D = "D", "energie"
    E = "E", "water en afval"
    F = "F", "bouw"
    G = "G", "winkel, groothandel en autogarage"
    H = "H", "vervoer, post en opslag"
    I = "I", "horeca"  # noqa: E741  the letter of the classification
    J = "J", "informatie en communicatie"
    K = "K", "bank en verzekering"
    L = "L", "verhuur en handel van gebouwen"
    M = "M", "advies, onderzoek en ontwerp"
    N = "N", "schoonmaak, groen, beveiliging en andere diensten"
    O = "O", "overheid"  # noqa: E741  the letter of the classification
    P = "P", "onderwijs"
    Q = "Q", "zorg en welzijn"
    R = "R", "cultuur, sport en recreatie"
    S = "S", "overige dienstverlening, zoals kapper en reparatie"
    T = "T", "huishoudens als werkgever"
    U = "U", "internationale organisaties"


class LicenceCategory(models.TextChoices):
    """Categories of the driving licence."""

    AM = "AM", "AM (bromfiets)"
    A = "A", "A (motor)"
    B = "B", "B (auto)"
    BE = "BE", "BE (auto met aanhanger)"
    C = "C", "C (vrachtauto)"
    D = "D", "D (bus)"
    T = "T", "T (trekker)"


class HeldCertificateKind(models.TextChoices):
    """Certificates that employers ask for."""

    VCA_BASIC = "vca_basic", "VCA basis"
    VCA_FULL = "vca_full", "VCA VOL"
    FORKLIFT = "forklift", "heftruck"
    REACH_TRUCK = "reach_truck", "reachtruck"
    EMERGENCY = "emergency", "BHV"
    FIRST_AID = "first_aid", "EHBO"
    HACCP = "haccp", "HACCP"
    SOCIAL_HYGIENE = "social_hygiene", "sociale hygiëne"
    WELDING = "welding", "lassen"
    CODE_95 = "code_95", "code 95"
    PRACTICE = "practice", "praktijkverklaring"
    OTHER = "other", "ander certificaat"


class Language(models.TextChoices):
    """Languages that are spoken at work or at home."""

    DUTCH = "nl", "Nederlands"
    SIGN = "dse", "Nederlandse Gebarentaal"
    FRISIAN = "fy", "Fries"
    ENGLISH = "en", "Engels"
    GERMAN = "de", "Duits"
    FRENCH = "fr", "Frans"
    SPANISH = "es", "Spaans"
    POLISH = "pl", "Pools"
    UKRAINIAN = "uk", "Oekraïens"
    RUSSIAN = "ru", "Russisch"
    TURKISH = "tr", "Turks"
    ARABIC = "ar", "Arabisch"
    BERBER = "ber", "Berbers"
    PERSIAN = "fa", "Farsi of Dari"
    TIGRINYA = "ti", "Tigrinya"
    SOMALI = "so", "Somalisch"
    PAPIAMENTO = "pap", "Papiaments"
    OTHER = "other", "andere taal"


class LanguageLevel(models.TextChoices):
    """How well somebody speaks or writes a language."""

    NONE = "none", "niet"
    BASIC = "basic", "basis"
    FAIR = "fair", "redelijk"
    GOOD = "good", "goed"
    UNKNOWN = "unknown", "onbekend"


class CompetenceKind(models.TextChoices):
    """What most work asks for, in words that a candidate and an employer both understand."""

    ACCURATE = "accurate", "nauwkeurig werken"
    TOGETHER = "together", "samenwerken"
    INSTRUCTIONS = "instructions", "instructies opvolgen"
    INDEPENDENT = "independent", "zelfstandig werken"
    PLANNING = "planning", "plannen en organiseren"
    PACE = "pace", "in tempo werken"
    CUSTOMERS = "customers", "omgaan met klanten"
    CHANGE = "change", "omgaan met verandering"
    LEARNING = "learning", "nieuwe dingen leren"
    HANDS = "hands", "met de handen werken"


class CompetenceStrength(models.TextChoices):
    """How a competence stands."""

    CAN = "can", "kan dit"
    LEARNS = "learns", "leert dit"
    WANTS = "wants", "wil dit leren"
    NOT_NOW = "not_now", "nu niet"
    UNKNOWN = "unknown", "onbekend"


class LivingDomain(models.TextChoices):
    """Sides of life that can stand in the way of work. Whether one needs attention, never what is the matter."""

    HOUSING = "housing", "wonen"
    MONEY = "money", "geld en schulden"
    HOME = "home", "thuissituatie en zorg voor anderen"
    HEALTH = "health", "gezondheid"
    NETWORK = "network", "sociaal netwerk"
    LANGUAGE = "language", "taal, lezen en digitaal"
    GETTING_AROUND = "getting_around", "vervoer"
    DAYTIME = "daytime", "dagritme"
