import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0005_chains_groups_and_ends"),
        ("registry", "0007_merges"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vacancy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        default="concept",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "unfilled_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_candidate", "geen geschikte kandidaat"),
                            ("otherwise_filled", "werkgever vond zelf iemand"),
                            ("too_late", "te laat een kandidaat voorgesteld"),
                            ("employer_stops", "werkgever ziet ervan af"),
                            ("work_gone", "het werk is er niet meer"),
                            ("conditions", "voorwaarden van het werk pasten niet"),
                            ("mistake", "ten onrechte vastgelegd of dubbel"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden dat niemand is geplaatst",
                    ),
                ),
                ("title", models.CharField(max_length=100, verbose_name="functie")),
                ("tasks", models.CharField(blank=True, max_length=2000, verbose_name="taken")),
                (
                    "branch",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "landbouw, bosbouw en visserij"),
                            ("B", "winning van delfstoffen"),
                            ("C", "industrie en productie"),
                            ("D", "energie"),
                            ("E", "water en afval"),
                            ("F", "bouw"),
                            ("G", "winkel, groothandel en autogarage"),
                            ("H", "vervoer, post en opslag"),
                            ("I", "horeca"),
                            ("J", "informatie en communicatie"),
                            ("K", "bank en verzekering"),
                            ("L", "verhuur en handel van gebouwen"),
                            ("M", "advies, onderzoek en ontwerp"),
                            ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                            ("O", "overheid"),
                            ("P", "onderwijs"),
                            ("Q", "zorg en welzijn"),
                            ("R", "cultuur, sport en recreatie"),
                            ("S", "overige dienstverlening, zoals kapper en reparatie"),
                            ("T", "huishoudens als werkgever"),
                            ("U", "internationale organisaties"),
                        ],
                        max_length=1,
                        verbose_name="bedrijfstak",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("regular", "gewone vacature"),
                            ("job_carving", "jobcarving: taken uit een bestaande functie"),
                            ("function_creation", "functiecreatie: een nieuwe functie"),
                            ("open_hiring", "open hiring: zonder sollicitatiegesprek"),
                        ],
                        default="regular",
                        max_length=20,
                        verbose_name="soort vacature",
                    ),
                ),
                ("posts", models.PositiveSmallIntegerField(default=1, verbose_name="aantal plekken")),
                (
                    "hours_min",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten minste",
                    ),
                ),
                (
                    "hours_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten hoogste",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="gewenste begindatum")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="sluit op")),
                (
                    "contract",
                    models.CharField(
                        choices=[
                            ("permanent", "vast"),
                            ("prospect", "tijdelijk, met uitzicht op vast"),
                            ("temporary", "tijdelijk"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="contract",
                    ),
                ),
                ("wage_note", models.CharField(blank=True, max_length=200, verbose_name="loon")),
                (
                    "trial_possible",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="proefplaatsing mogelijk",
                    ),
                ),
                (
                    "shared",
                    models.CharField(
                        choices=[("own", "alleen onze gemeente"), ("region", "alle gemeenten van de regio")],
                        default="own",
                        max_length=10,
                        verbose_name="te zien voor",
                    ),
                ),
                (
                    "place",
                    models.CharField(blank=True, max_length=100, verbose_name="plaats of adres van het werk"),
                ),
                (
                    "reachable_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("on_foot", "te voet"),
                                ("bicycle", "fiets"),
                                ("scooter", "bromfiets of scooter"),
                                ("public", "openbaar vervoer"),
                                ("car", "auto"),
                                ("taxi", "taxi of vervoersvoorziening"),
                                ("with_help", "alleen samen met iemand"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="bereikbaar met",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "geen of basisonderwijs"),
                            ("pro", "praktijkonderwijs (PrO)"),
                            ("vso", "voortgezet speciaal onderwijs (VSO)"),
                            ("vmbo", "vmbo of mavo"),
                            ("entry", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo_vwo", "havo of vwo"),
                            ("hbo", "hbo"),
                            ("wo", "wo"),
                            ("foreign", "buitenlands, niveau niet bepaald"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="gevraagde opleiding",
                    ),
                ),
                (
                    "education_is_hard",
                    models.BooleanField(default=False, verbose_name="opleiding is een harde eis"),
                ),
                (
                    "offers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("quiet_place", "rustige werkplek"),
                                ("clear_tasks", "duidelijke taken, één tegelijk"),
                                ("structure", "vaste structuur en dagindeling"),
                                ("extra_guidance", "extra begeleiding"),
                                ("fixed_guide", "vaste begeleider"),
                                ("more_time", "meer tijd om in te werken"),
                                ("adapted_times", "aangepaste werktijden"),
                                ("extra_breaks", "extra pauzes"),
                                ("no_time_pressure", "geen tijdsdruk"),
                                ("few_contacts", "weinig wisselende contacten"),
                                ("light_work", "lichamelijk licht werk"),
                                ("sitting", "zittend werk"),
                                ("accessible", "toegankelijke werkplek"),
                                ("aid", "hulpmiddel of aangepaste werkplek"),
                                ("interpreter", "tolk of hulp bij lezen en schrijven"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="wat de werkplek kan bieden",
                    ),
                ),
                (
                    "offers_note",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting op de werkplek"),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vacancies",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente van de vacature",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opgenomen door",
                    ),
                ),
                (
                    "work_municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente waar het werk is",
                    ),
                ),
            ],
            options={
                "verbose_name": "vacature",
                "verbose_name_plural": "vacatures",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["status", "closes_on"], name="placements_vacancy_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="placements_vacancy_has_title",
                        violation_error_message="Vul de functie in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status", "expired"), _negated=True),
                        name="placements_vacancy_expires_by_itself",
                        violation_error_message="Een vacature verloopt door de sluitingsdatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "withdrawn"), models.Q(("unfilled_because", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("status", "withdrawn"), _negated=True), ("unfilled_because", "")
                            ),
                            _connector="OR",
                        ),
                        name="placements_vacancy_unfilled_with_reason",
                        violation_error_message="Kies waarom de vacature niet is vervuld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("posts__range", (1, 500))),
                        name="placements_vacancy_posts",
                        violation_error_message="Vul een aantal plekken in van 1 tot en met 500.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hours_min__gt", 0), ("hours_min__lte", 48)),
                            ("hours_min", None),
                            _connector="OR",
                        ),
                        name="placements_vacancy_hours_min",
                        violation_error_message="Vul een aantal uren in van meer dan 0 tot en met 48.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hours_max__gt", 0), ("hours_max__lte", 48)),
                            ("hours_max", None),
                            _connector="OR",
                        ),
                        name="placements_vacancy_hours_max",
                        violation_error_message="Vul een aantal uren in van meer dan 0 tot en met 48.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hours_min", None),
                            ("hours_max", None),
                            ("hours_min__lte", models.F("hours_max")),
                            _connector="OR",
                        ),
                        name="placements_vacancy_hours_in_order",
                        violation_error_message="Het laagste aantal uren is hoger dan het hoogste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("education", "unknown"), _negated=True),
                            models.Q(
                                ("education_is_hard", False),
                                models.Q(("education", ""), _negated=True),
                                _connector="OR",
                            ),
                        ),
                        name="placements_vacancy_education_asked",
                        violation_error_message="Kies welke opleiding wordt gevraagd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyCertificate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("vca_basic", "VCA basis"),
                            ("vca_full", "VCA VOL"),
                            ("forklift", "heftruck"),
                            ("reach_truck", "reachtruck"),
                            ("emergency", "BHV"),
                            ("first_aid", "EHBO"),
                            ("haccp", "HACCP"),
                            ("social_hygiene", "sociale hygiëne"),
                            ("welding", "lassen"),
                            ("code_95", "code 95"),
                            ("practice", "praktijkverklaring"),
                            ("other", "ander certificaat"),
                        ],
                        max_length=20,
                        verbose_name="certificaat",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="naam")),
                ("is_hard", models.BooleanField(default=True, verbose_name="harde eis")),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificates",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "gevraagd certificaat",
                "verbose_name_plural": "gevraagde certificaten",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vacancy", "kind", "name"),
                        name="placements_certificate_asked_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "other"), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="placements_certificate_named",
                        violation_error_message="Vul de naam van het certificaat in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyCertificateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("vca_basic", "VCA basis"),
                            ("vca_full", "VCA VOL"),
                            ("forklift", "heftruck"),
                            ("reach_truck", "reachtruck"),
                            ("emergency", "BHV"),
                            ("first_aid", "EHBO"),
                            ("haccp", "HACCP"),
                            ("social_hygiene", "sociale hygiëne"),
                            ("welding", "lassen"),
                            ("code_95", "code 95"),
                            ("practice", "praktijkverklaring"),
                            ("other", "ander certificaat"),
                        ],
                        max_length=20,
                        verbose_name="certificaat",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="naam")),
                ("is_hard", models.BooleanField(default=True, verbose_name="harde eis")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancycertificate",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyCompetence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accurate", "nauwkeurig werken"),
                            ("together", "samenwerken"),
                            ("instructions", "instructies opvolgen"),
                            ("independent", "zelfstandig werken"),
                            ("planning", "plannen en organiseren"),
                            ("pace", "in tempo werken"),
                            ("customers", "omgaan met klanten"),
                            ("change", "omgaan met verandering"),
                            ("learning", "nieuwe dingen leren"),
                            ("hands", "met de handen werken"),
                        ],
                        max_length=20,
                        verbose_name="competentie",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="competences",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "gevraagde competentie",
                "verbose_name_plural": "gevraagde competenties",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vacancy", "kind"),
                        name="placements_competence_asked_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyCompetenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accurate", "nauwkeurig werken"),
                            ("together", "samenwerken"),
                            ("instructions", "instructies opvolgen"),
                            ("independent", "zelfstandig werken"),
                            ("planning", "plannen en organiseren"),
                            ("pace", "in tempo werken"),
                            ("customers", "omgaan met klanten"),
                            ("change", "omgaan met verandering"),
                            ("learning", "nieuwe dingen leren"),
                            ("hands", "met de handen werken"),
                        ],
                        max_length=20,
                        verbose_name="competentie",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancycompetence",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyDemand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("heavy_lifting", "zwaar tillen of duwen"),
                            ("standing", "lang staan"),
                            ("walking", "veel lopen"),
                            ("bending", "bukken en knielen"),
                            ("sitting", "lang zitten"),
                            ("height", "werken op hoogte"),
                            ("fine_handwork", "precies werk met de handen"),
                            ("screen", "werken aan een beeldscherm"),
                            ("machines", "werken met machines"),
                            ("outdoors", "buiten werken, ook bij slecht weer"),
                            ("cold_or_heat", "kou of warmte"),
                            ("noise", "lawaai"),
                            ("dirt", "stof, vuil of geur"),
                            ("busy_place", "drukke omgeving"),
                            ("customers", "contact met klanten"),
                            ("team", "werken in een team"),
                            ("alone", "alleen werken"),
                            ("high_pace", "hoog tempo"),
                            ("own_pace", "werken in eigen tempo"),
                            ("changing_tasks", "wisselende taken"),
                            ("reading", "lezen en schrijven"),
                            ("shifts", "wisselende diensten"),
                            ("nights", "nachtdiensten"),
                            ("weekends", "werken in het weekend"),
                        ],
                        max_length=20,
                        verbose_name="wat het werk vraagt",
                    ),
                ),
                (
                    "how_often",
                    models.CharField(
                        choices=[
                            ("always", "altijd"),
                            ("sometimes", "soms"),
                            ("never", "nooit"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="demands",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "wat het werk vraagt",
                "verbose_name_plural": "wat het werk vraagt",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vacancy", "kind"),
                        name="placements_demand_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("how_often", "unknown"), _negated=True),
                        name="placements_demand_known",
                        violation_error_message="Van wat onbekend is, staat er geen regel.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyDemandEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("heavy_lifting", "zwaar tillen of duwen"),
                            ("standing", "lang staan"),
                            ("walking", "veel lopen"),
                            ("bending", "bukken en knielen"),
                            ("sitting", "lang zitten"),
                            ("height", "werken op hoogte"),
                            ("fine_handwork", "precies werk met de handen"),
                            ("screen", "werken aan een beeldscherm"),
                            ("machines", "werken met machines"),
                            ("outdoors", "buiten werken, ook bij slecht weer"),
                            ("cold_or_heat", "kou of warmte"),
                            ("noise", "lawaai"),
                            ("dirt", "stof, vuil of geur"),
                            ("busy_place", "drukke omgeving"),
                            ("customers", "contact met klanten"),
                            ("team", "werken in een team"),
                            ("alone", "alleen werken"),
                            ("high_pace", "hoog tempo"),
                            ("own_pace", "werken in eigen tempo"),
                            ("changing_tasks", "wisselende taken"),
                            ("reading", "lezen en schrijven"),
                            ("shifts", "wisselende diensten"),
                            ("nights", "nachtdiensten"),
                            ("weekends", "werken in het weekend"),
                        ],
                        max_length=20,
                        verbose_name="wat het werk vraagt",
                    ),
                ),
                (
                    "how_often",
                    models.CharField(
                        choices=[
                            ("always", "altijd"),
                            ("sometimes", "soms"),
                            ("never", "nooit"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancydemand",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        default="concept",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "unfilled_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_candidate", "geen geschikte kandidaat"),
                            ("otherwise_filled", "werkgever vond zelf iemand"),
                            ("too_late", "te laat een kandidaat voorgesteld"),
                            ("employer_stops", "werkgever ziet ervan af"),
                            ("work_gone", "het werk is er niet meer"),
                            ("conditions", "voorwaarden van het werk pasten niet"),
                            ("mistake", "ten onrechte vastgelegd of dubbel"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden dat niemand is geplaatst",
                    ),
                ),
                ("title", models.CharField(max_length=100, verbose_name="functie")),
                ("tasks", models.CharField(blank=True, max_length=2000, verbose_name="taken")),
                (
                    "branch",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "landbouw, bosbouw en visserij"),
                            ("B", "winning van delfstoffen"),
                            ("C", "industrie en productie"),
                            ("D", "energie"),
                            ("E", "water en afval"),
                            ("F", "bouw"),
                            ("G", "winkel, groothandel en autogarage"),
                            ("H", "vervoer, post en opslag"),
                            ("I", "horeca"),
                            ("J", "informatie en communicatie"),
                            ("K", "bank en verzekering"),
                            ("L", "verhuur en handel van gebouwen"),
                            ("M", "advies, onderzoek en ontwerp"),
                            ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                            ("O", "overheid"),
                            ("P", "onderwijs"),
                            ("Q", "zorg en welzijn"),
                            ("R", "cultuur, sport en recreatie"),
                            ("S", "overige dienstverlening, zoals kapper en reparatie"),
                            ("T", "huishoudens als werkgever"),
                            ("U", "internationale organisaties"),
                        ],
                        max_length=1,
                        verbose_name="bedrijfstak",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("regular", "gewone vacature"),
                            ("job_carving", "jobcarving: taken uit een bestaande functie"),
                            ("function_creation", "functiecreatie: een nieuwe functie"),
                            ("open_hiring", "open hiring: zonder sollicitatiegesprek"),
                        ],
                        default="regular",
                        max_length=20,
                        verbose_name="soort vacature",
                    ),
                ),
                ("posts", models.PositiveSmallIntegerField(default=1, verbose_name="aantal plekken")),
                (
                    "hours_min",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten minste",
                    ),
                ),
                (
                    "hours_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten hoogste",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="gewenste begindatum")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="sluit op")),
                (
                    "contract",
                    models.CharField(
                        choices=[
                            ("permanent", "vast"),
                            ("prospect", "tijdelijk, met uitzicht op vast"),
                            ("temporary", "tijdelijk"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="contract",
                    ),
                ),
                ("wage_note", models.CharField(blank=True, max_length=200, verbose_name="loon")),
                (
                    "trial_possible",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="proefplaatsing mogelijk",
                    ),
                ),
                (
                    "shared",
                    models.CharField(
                        choices=[("own", "alleen onze gemeente"), ("region", "alle gemeenten van de regio")],
                        default="own",
                        max_length=10,
                        verbose_name="te zien voor",
                    ),
                ),
                (
                    "place",
                    models.CharField(blank=True, max_length=100, verbose_name="plaats of adres van het werk"),
                ),
                (
                    "reachable_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("on_foot", "te voet"),
                                ("bicycle", "fiets"),
                                ("scooter", "bromfiets of scooter"),
                                ("public", "openbaar vervoer"),
                                ("car", "auto"),
                                ("taxi", "taxi of vervoersvoorziening"),
                                ("with_help", "alleen samen met iemand"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="bereikbaar met",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "geen of basisonderwijs"),
                            ("pro", "praktijkonderwijs (PrO)"),
                            ("vso", "voortgezet speciaal onderwijs (VSO)"),
                            ("vmbo", "vmbo of mavo"),
                            ("entry", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo_vwo", "havo of vwo"),
                            ("hbo", "hbo"),
                            ("wo", "wo"),
                            ("foreign", "buitenlands, niveau niet bepaald"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="gevraagde opleiding",
                    ),
                ),
                (
                    "education_is_hard",
                    models.BooleanField(default=False, verbose_name="opleiding is een harde eis"),
                ),
                (
                    "offers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("quiet_place", "rustige werkplek"),
                                ("clear_tasks", "duidelijke taken, één tegelijk"),
                                ("structure", "vaste structuur en dagindeling"),
                                ("extra_guidance", "extra begeleiding"),
                                ("fixed_guide", "vaste begeleider"),
                                ("more_time", "meer tijd om in te werken"),
                                ("adapted_times", "aangepaste werktijden"),
                                ("extra_breaks", "extra pauzes"),
                                ("no_time_pressure", "geen tijdsdruk"),
                                ("few_contacts", "weinig wisselende contacten"),
                                ("light_work", "lichamelijk licht werk"),
                                ("sitting", "zittend werk"),
                                ("accessible", "toegankelijke werkplek"),
                                ("aid", "hulpmiddel of aangepaste werkplek"),
                                ("interpreter", "tolk of hulp bij lezen en schrijven"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="wat de werkplek kan bieden",
                    ),
                ),
                (
                    "offers_note",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting op de werkplek"),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente van de vacature",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancy",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opgenomen door",
                    ),
                ),
                (
                    "work_municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente waar het werk is",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyLanguage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("nl", "Nederlands"),
                            ("dse", "Nederlandse Gebarentaal"),
                            ("fy", "Fries"),
                            ("en", "Engels"),
                            ("de", "Duits"),
                            ("fr", "Frans"),
                            ("es", "Spaans"),
                            ("pl", "Pools"),
                            ("uk", "Oekraïens"),
                            ("ru", "Russisch"),
                            ("tr", "Turks"),
                            ("ar", "Arabisch"),
                            ("ber", "Berbers"),
                            ("fa", "Farsi of Dari"),
                            ("ti", "Tigrinya"),
                            ("so", "Somalisch"),
                            ("pap", "Papiaments"),
                            ("other", "andere taal"),
                        ],
                        max_length=10,
                        verbose_name="taal",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=40, verbose_name="naam van de andere taal")),
                (
                    "speaking",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="spreken",
                    ),
                ),
                (
                    "writing",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="schrijven",
                    ),
                ),
                ("is_hard", models.BooleanField(default=False, verbose_name="harde eis")),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="languages",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "gevraagde taal",
                "verbose_name_plural": "gevraagde talen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vacancy", "language", "name"),
                        name="placements_language_asked_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("language", "other"), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="placements_language_named",
                        violation_error_message="Vul in welke taal het is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyLanguageEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("nl", "Nederlands"),
                            ("dse", "Nederlandse Gebarentaal"),
                            ("fy", "Fries"),
                            ("en", "Engels"),
                            ("de", "Duits"),
                            ("fr", "Frans"),
                            ("es", "Spaans"),
                            ("pl", "Pools"),
                            ("uk", "Oekraïens"),
                            ("ru", "Russisch"),
                            ("tr", "Turks"),
                            ("ar", "Arabisch"),
                            ("ber", "Berbers"),
                            ("fa", "Farsi of Dari"),
                            ("ti", "Tigrinya"),
                            ("so", "Somalisch"),
                            ("pap", "Papiaments"),
                            ("other", "andere taal"),
                        ],
                        max_length=10,
                        verbose_name="taal",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=40, verbose_name="naam van de andere taal")),
                (
                    "speaking",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="spreken",
                    ),
                ),
                (
                    "writing",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="schrijven",
                    ),
                ),
                ("is_hard", models.BooleanField(default=False, verbose_name="harde eis")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancylanguage",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyLicence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("AM", "AM (bromfiets)"),
                            ("A", "A (motor)"),
                            ("B", "B (auto)"),
                            ("BE", "BE (auto met aanhanger)"),
                            ("C", "C (vrachtauto)"),
                            ("D", "D (bus)"),
                            ("T", "T (trekker)"),
                        ],
                        max_length=2,
                        verbose_name="categorie",
                    ),
                ),
                ("is_hard", models.BooleanField(default=True, verbose_name="harde eis")),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="licences",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "gevraagd rijbewijs",
                "verbose_name_plural": "gevraagde rijbewijzen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vacancy", "category"),
                        name="placements_licence_asked_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyLicenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("AM", "AM (bromfiets)"),
                            ("A", "A (motor)"),
                            ("B", "B (auto)"),
                            ("BE", "BE (auto met aanhanger)"),
                            ("C", "C (vrachtauto)"),
                            ("D", "D (bus)"),
                            ("T", "T (trekker)"),
                        ],
                        max_length=2,
                        verbose_name="categorie",
                    ),
                ),
                ("is_hard", models.BooleanField(default=True, verbose_name="harde eis")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancylicence",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VacancyStatusChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "from_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        max_length=10,
                        verbose_name="van status",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        max_length=10,
                        verbose_name="naar status",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                (
                    "unfilled_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_candidate", "geen geschikte kandidaat"),
                            ("otherwise_filled", "werkgever vond zelf iemand"),
                            ("too_late", "te laat een kandidaat voorgesteld"),
                            ("employer_stops", "werkgever ziet ervan af"),
                            ("work_gone", "het werk is er niet meer"),
                            ("conditions", "voorwaarden van het werk pasten niet"),
                            ("mistake", "ten onrechte vastgelegd of dubbel"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden dat niemand is geplaatst",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="status_changes",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "statuswissel van vacature",
                "verbose_name_plural": "statuswissels van vacatures",
                "ordering": ["on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("from_status", models.F("to_status")), _negated=True),
                        name="placements_vacancy_step_leads_elsewhere",
                        violation_error_message="De vacature heeft deze status al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_status", "expired"), _negated=True),
                            models.Q(("from_status", "expired"), _negated=True),
                        ),
                        name="placements_vacancy_step_not_by_itself",
                        violation_error_message="Een vacature verloopt door de sluitingsdatum.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VacancyStatusChangeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "from_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        max_length=10,
                        verbose_name="van status",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("open", "open"),
                            ("on_hold", "aangehouden"),
                            ("expired", "verlopen"),
                            ("filled", "vervuld"),
                            ("withdrawn", "niet vervuld"),
                        ],
                        max_length=10,
                        verbose_name="naar status",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                (
                    "unfilled_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_candidate", "geen geschikte kandidaat"),
                            ("otherwise_filled", "werkgever vond zelf iemand"),
                            ("too_late", "te laat een kandidaat voorgesteld"),
                            ("employer_stops", "werkgever ziet ervan af"),
                            ("work_gone", "het werk is er niet meer"),
                            ("conditions", "voorwaarden van het werk pasten niet"),
                            ("mistake", "ten onrechte vastgelegd of dubbel"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden dat niemand is geplaatst",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="placements.vacancystatuschange",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancyevent" ("branch", "closes_on", "contract", "education", "education_is_hard", "employer_id", "entry_key", "hours_max", "hours_min", "id", "municipality_id", "offers", "offers_note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "posts", "reachable_by", "shared", "starts_on", "status", "taken_by_id", "tasks", "title", "trial_possible", "unfilled_because", "version", "wage_note", "work_municipality_id") VALUES (NEW."branch", NEW."closes_on", NEW."contract", NEW."education", NEW."education_is_hard", NEW."employer_id", NEW."entry_key", NEW."hours_max", NEW."hours_min", NEW."id", NEW."municipality_id", NEW."offers", NEW."offers_note", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."posts", NEW."reachable_by", NEW."shared", NEW."starts_on", NEW."status", NEW."taken_by_id", NEW."tasks", NEW."title", NEW."trial_possible", NEW."unfilled_because", NEW."version", NEW."wage_note", NEW."work_municipality_id"); RETURN NULL;',
                    hash="2a0f27ea9ae9a98857ab8433fec492a2b531abd7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e6e77",
                    table="placements_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancyevent" ("branch", "closes_on", "contract", "education", "education_is_hard", "employer_id", "entry_key", "hours_max", "hours_min", "id", "municipality_id", "offers", "offers_note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "posts", "reachable_by", "shared", "starts_on", "status", "taken_by_id", "tasks", "title", "trial_possible", "unfilled_because", "version", "wage_note", "work_municipality_id") VALUES (NEW."branch", NEW."closes_on", NEW."contract", NEW."education", NEW."education_is_hard", NEW."employer_id", NEW."entry_key", NEW."hours_max", NEW."hours_min", NEW."id", NEW."municipality_id", NEW."offers", NEW."offers_note", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."posts", NEW."reachable_by", NEW."shared", NEW."starts_on", NEW."status", NEW."taken_by_id", NEW."tasks", NEW."title", NEW."trial_possible", NEW."unfilled_because", NEW."version", NEW."wage_note", NEW."work_municipality_id"); RETURN NULL;',
                    hash="64e23d8d656e9f4ebc32b836ee8238d6d6936040",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_06523",
                    table="placements_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancyevent" ("branch", "closes_on", "contract", "education", "education_is_hard", "employer_id", "entry_key", "hours_max", "hours_min", "id", "municipality_id", "offers", "offers_note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "posts", "reachable_by", "shared", "starts_on", "status", "taken_by_id", "tasks", "title", "trial_possible", "unfilled_because", "version", "wage_note", "work_municipality_id") VALUES (OLD."branch", OLD."closes_on", OLD."contract", OLD."education", OLD."education_is_hard", OLD."employer_id", OLD."entry_key", OLD."hours_max", OLD."hours_min", OLD."id", OLD."municipality_id", OLD."offers", OLD."offers_note", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."posts", OLD."reachable_by", OLD."shared", OLD."starts_on", OLD."status", OLD."taken_by_id", OLD."tasks", OLD."title", OLD."trial_possible", OLD."unfilled_because", OLD."version", OLD."wage_note", OLD."work_municipality_id"); RETURN NULL;',
                    hash="9e7cab9060d0821da45605b2135beaad5e8067e1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_885d7",
                    table="placements_vacancy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancycertificateevent" ("id", "is_hard", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."is_hard", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="568016154c9b7981b665731994345bb67223601b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_abfc7",
                    table="placements_vacancycertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancycertificateevent" ("id", "is_hard", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."is_hard", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="a9b220ed40954329eb91f3074e8893ddaaf4a4a5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_04597",
                    table="placements_vacancycertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancycertificateevent" ("id", "is_hard", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."id", OLD."is_hard", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="0436c103a28c4b8fc268b10c3a4f1961b80e0198",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3d73b",
                    table="placements_vacancycertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycertificateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="17a55afc6e6264b8f6b64a6081993f20adf824b5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4b3fa",
                    table="placements_vacancycertificateevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycompetence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancycompetenceevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="61a526126417a31cd1070fdbf3657c2ad8b40528",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f26a4",
                    table="placements_vacancycompetence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycompetence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancycompetenceevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="a9e74231f8bf5b21b8a067e603008202a5dc1f00",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8eb43",
                    table="placements_vacancycompetence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycompetence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancycompetenceevent" ("id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="5164dcd5ddcb27560769974595167a50501c3290",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1b69b",
                    table="placements_vacancycompetence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancycompetenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6f3ca881c186b5bd8276d6549f083b42203e262d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7286c",
                    table="placements_vacancycompetenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancydemand",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancydemandevent" ("how_often", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."how_often", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="1114c3b55a8b55d6e5535d1256c93ee34830cfd4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e7c2a",
                    table="placements_vacancydemand",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancydemand",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancydemandevent" ("how_often", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."how_often", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="bd561dbac756bf75d9e5a7b273e8855f5015a05a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_03451",
                    table="placements_vacancydemand",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancydemand",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancydemandevent" ("how_often", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."how_often", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="e0cfab9b0f88113d9450ae7aa2089ba07842151c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f2a1d",
                    table="placements_vacancydemand",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancydemandevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ad04c21428323f2705d26a3f5aac3808e020303a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_255ef",
                    table="placements_vacancydemandevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="61fb4e9ba7230cb0fe8e4b1031e5a5be67605948",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9bf5f",
                    table="placements_vacancyevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancylanguageevent" ("id", "is_hard", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "vacancy_id", "writing") VALUES (NEW."id", NEW."is_hard", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaking", NEW."vacancy_id", NEW."writing"); RETURN NULL;',
                    hash="50cf1ab1fa98b4cb38841dab2172fc9f543648e1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12013",
                    table="placements_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancylanguageevent" ("id", "is_hard", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "vacancy_id", "writing") VALUES (NEW."id", NEW."is_hard", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaking", NEW."vacancy_id", NEW."writing"); RETURN NULL;',
                    hash="467edeb568284bbcc4c445fc9d1b91f5f0d70a17",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75f70",
                    table="placements_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancylanguageevent" ("id", "is_hard", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "vacancy_id", "writing") VALUES (OLD."id", OLD."is_hard", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaking", OLD."vacancy_id", OLD."writing"); RETURN NULL;',
                    hash="8b32a124fe331ba338d4357ff4cde83ef0cc0edf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7913",
                    table="placements_vacancylanguage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylanguageevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f5d3e644c4fb6b2471b3ad9ebd0d780a1d071e67",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7ba22",
                    table="placements_vacancylanguageevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancylicenceevent" ("category", "id", "is_hard", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."category", NEW."id", NEW."is_hard", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="2b34a40f86d255c0ea149eb29fccdeab173ec3d3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_baa83",
                    table="placements_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancylicenceevent" ("category", "id", "is_hard", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (NEW."category", NEW."id", NEW."is_hard", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vacancy_id"); RETURN NULL;',
                    hash="fb0baf6d64a73f67c59f01c76cda9283e05a8988",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0f61f",
                    table="placements_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancylicenceevent" ("category", "id", "is_hard", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vacancy_id") VALUES (OLD."category", OLD."id", OLD."is_hard", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vacancy_id"); RETURN NULL;',
                    hash="12415cc0825dc717bf8a610cddd217ced6a8ab21",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6974c",
                    table="placements_vacancylicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancylicenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b20d7a1a98f21a102d7c2ab5277ce4ff8187702d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_851d9",
                    table="placements_vacancylicenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancystatuschange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancystatuschangeevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_status", "unfilled_because", "vacancy_id") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."to_status", NEW."unfilled_because", NEW."vacancy_id"); RETURN NULL;',
                    hash="3a219de15c1684819b7ce7afa3976f324b677614",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_78676",
                    table="placements_vacancystatuschange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancystatuschange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_vacancystatuschangeevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_status", "unfilled_because", "vacancy_id") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."to_status", NEW."unfilled_because", NEW."vacancy_id"); RETURN NULL;',
                    hash="1573cf9128a4a24c5f4148ffeaa5b09b48a158fe",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b4cc5",
                    table="placements_vacancystatuschange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancystatuschange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_vacancystatuschangeevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_status", "unfilled_because", "vacancy_id") VALUES (OLD."by_id", OLD."from_status", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."to_status", OLD."unfilled_because", OLD."vacancy_id"); RETURN NULL;',
                    hash="9e55e0ec807d590c7be3c2af52b6450141551bf8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0f280",
                    table="placements_vacancystatuschange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vacancystatuschangeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0c847067dce6c7c4877c7f7613630e875eb6d712",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fefaa",
                    table="placements_vacancystatuschangeevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
