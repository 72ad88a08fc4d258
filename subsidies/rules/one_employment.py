"""Whether two contracts at one employer are one employment: the flat rate is counted once for it.

The Participatiewet (art. 10d lid 5) speaks of the first six months of the employment, and does not say when a new
contract at the same employer begins another one. We follow the chain of contracts of art. 7:668a lid 1 BW: contracts
with at most six months between them belong together. [?] No text that we know says that this chain decides about the
flat rate. The BW says "ten hoogste": exactly six months is still one chain.
"""

from datetime import date

from subsidies.rules.terms_of_decision import months_later

MONTHS_BETWEEN = 6


def is_one_employment(ended: date | None, begins: date) -> bool:
    """Whether a contract continues an earlier one at the same employer.

    `ended`: the first day on which the earlier contract no longer ran (None: it did not end). `begins`: the first day
    of the later one.
    """
    return ended is None or begins <= months_later(ended, MONTHS_BETWEEN)
