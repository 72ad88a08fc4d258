"""What each aspect of a match means, in the words of the screens and of docs/consulent/matching.md."""

from placements.enums.matching import MatchAspect

MEANING: dict[MatchAspect, str] = {
    MatchAspect.LICENCE: "Elk gevraagd rijbewijs. BE, C en D tellen ook als B; A, B, BE, C en D ook als AM.",
    MatchAspect.CERTIFICATE: "Elk gevraagd certificaat, geldig op de begindatum. VCA VOL telt ook als VCA basis.",
    MatchAspect.LANGUAGE: "Elke gevraagde taal, spreken en schrijven op het gevraagde niveau.",
    MatchAspect.EDUCATION: "De gevraagde opleiding, afgerond.",
    MatchAspect.COMPETENCE: "Elke gevraagde competentie. “Kan dit” en “leert dit” zijn ervoor.",
    MatchAspect.HOURS: "De uren die iemand kan werken en de uren van de vacature overlappen.",
    MatchAspect.AVAILABLE: "Iemand kan beginnen op de begindatum.",
    MatchAspect.BRANCH: "Iemand wil in deze bedrijfstak werken.",
    MatchAspect.EXPERIENCE: "Iemand heeft in deze bedrijfstak gewerkt.",
    MatchAspect.TRANSPORT: "Het werk is te bereiken met het vervoer dat iemand heeft.",
    MatchAspect.PLACE: "Het werk is in de eigen gemeente. Verder weg is de reistijd onbekend.",
    MatchAspect.NEEDS: "Alles wat iemand nodig heeft op het werk, en of de werkplek dat kan bieden.",
    MatchAspect.STAGE: "Werkfit en bemiddeling zijn ervoor. Alleen bij eigen kandidaten.",
    MatchAspect.AT_WORK: "Wie al werkt, heeft nog genoeg uren over. Alleen bij eigen kandidaten.",
}
