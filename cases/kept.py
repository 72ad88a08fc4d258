"""What the parts of a page ask about a file more than once, asked once: the answer is kept with the file."""

from collections.abc import Callable
from typing import TypeVar

from accounts.scope import Scope
from cases.models import Candidate

Answer = TypeVar("Answer")


def kept(candidate: Candidate, scope: Scope | None, name: str, ask: Callable[[], Answer]) -> Answer:
    """The answer to a question about a file, asked when it is needed first; `scope` where it depends on who asks.

    Only for reading: it lives as long as this object, that is one request. What is written is checked and read anew.
    """
    answers: dict[tuple, Answer] = candidate.__dict__.setdefault("_kept", {})
    key = (name, scope.user_id, scope.on) if scope else (name,)
    if key not in answers:
        answers[key] = ask()
    return answers[key]
