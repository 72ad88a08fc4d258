"""The steps of a proposal: the one table of transitions, shown to users beside the form."""

from placements.enums.matching import ProposalStatus

OPEN = (ProposalStatus.PROPOSED, ProposalStatus.SPOKEN, ProposalStatus.TRIAL)
"""As long as a proposal has one of these, somebody is waiting for what comes next."""

STEPS: dict[ProposalStatus, tuple[ProposalStatus, ...]] = {
    ProposalStatus.PROPOSED: (
        ProposalStatus.SPOKEN,
        ProposalStatus.TRIAL,
        ProposalStatus.PLACED,
        ProposalStatus.NOT,
    ),
    ProposalStatus.SPOKEN: (ProposalStatus.TRIAL, ProposalStatus.PLACED, ProposalStatus.NOT),
    ProposalStatus.TRIAL: (ProposalStatus.PLACED, ProposalStatus.NOT),
    ProposalStatus.PLACED: (ProposalStatus.NOT,),
    # A proposal that came to nothing may come to life again: who changed their mind starts where it began.
    ProposalStatus.NOT: (ProposalStatus.PROPOSED,),
}
"""From each status, where a proposal may go."""

NEEDS_REASON = frozenset(
    {
        (ProposalStatus.PLACED, ProposalStatus.NOT),
        (ProposalStatus.NOT, ProposalStatus.PROPOSED),
    }
)
"""Steps that undo something: why is written down."""


def may_go(before: ProposalStatus, after: ProposalStatus) -> bool:
    """Whether a proposal may take this step."""
    return after in STEPS[before]
