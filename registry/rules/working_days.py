"""The last day of a term: never in a weekend or on a public holiday (Algemene termijnenwet, art. 1 and 3)."""

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def end_of_term(day: date) -> date:
    """The day itself, or the first next day that is no Saturday, Sunday or public holiday (Atw art. 1 lid 1).

    Which days are public holidays: art. 3, first and second paragraph (Good Friday is put on a par with one).
    """
    while day.isoweekday() >= 6 or day in public_holidays(day.year):
        day += ONE_DAY
    return day


def public_holidays(year: int) -> frozenset[date]:
    """The days of a year that art. 3 of the Algemene termijnenwet names."""
    easter = easter_sunday(year)
    moving = (easter + timedelta(days=days) for days in (-2, 1, 39, 50))
    fixed = (date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26), kings_day(year))
    return frozenset((*moving, *fixed))


def kings_day(year: int) -> date:
    """The day on which the King's birthday is celebrated: 27 April since 2014 and 30 April before, never on a Sunday.

    On a Sunday it is celebrated a day earlier, that of 30 April until 1980 a day later.
    """
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - ONE_DAY if day.isoweekday() == 7 else day


def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    correction = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - correction - of_century % 4) % 7
    shift = (golden + 11 * correction + 22 * weekday) // 451
    month, day = divmod(correction + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
