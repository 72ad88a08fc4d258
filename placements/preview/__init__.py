"""What will move when a fact is changed: each app says what it watches, and an act is tried and taken back.

`foresee` runs the act in a savepoint, asks every watch what differs, and rolls back; so what is shown comes from the
same act and the same rules as what will be done. See docs/consulent/correcties.md.
"""

from placements.preview.foresee import foresee
from placements.preview.moves import Move, Watch, register_watch

__all__ = ["Move", "Watch", "foresee", "register_watch"]
