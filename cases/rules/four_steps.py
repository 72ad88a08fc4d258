"""The four steps of working by method with a candidate (Leiden, Beleidsplan 2019-2023, 3.3.1, picture 6).

Intake and diagnosis, a plan, guidance with monitoring and adjusting, and looking back. They follow from the facts:
nobody records a step.
"""

from dataclasses import dataclass

INTAKE = "Intake en diagnose"
PLAN = "Trajectplan"
GUIDANCE = "Begeleiding, monitoren en bijsturen"
LOOKING_BACK = "Terugblik"


@dataclass(frozen=True)
class WayStep:
    """One of the four steps: its number, its name, and whether it is done or the one to do now."""

    number: int
    name: str
    is_done: bool
    is_current: bool

    @property
    def state(self) -> str:
        """The state in one word, for who does not see the colour."""
        return "gedaan" if self.is_done else "nu" if self.is_current else "nog niet"


def four_steps(*, has_intake: bool, has_running_plan: bool, has_closed_plan: bool) -> tuple[WayStep, ...]:
    """The steps of a file: done where there is an intake, a plan, guidance that was looked back upon, a look back.

    A running plan means that guidance goes on; a new plan after a look back begins the round again. The current step is
    the first that is not done.
    """
    looked_back = has_closed_plan and not has_running_plan
    done = {
        INTAKE: has_intake,
        PLAN: has_running_plan or has_closed_plan,
        GUIDANCE: looked_back,
        LOOKING_BACK: looked_back,
    }
    current = next((name for name, is_done in done.items() if not is_done), None)
    return tuple(
        WayStep(number, name, is_done, name == current)
        for number, (name, is_done) in enumerate(done.items(), 1)
    )
