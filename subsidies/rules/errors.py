"""What a rule says when it cannot answer; every message is Dutch and may be shown to the user."""


class SubsidyRuleError(ValueError):
    """The rule gives no amount; the message says why, in Dutch."""


class NotEnoughDataError(SubsidyRuleError):
    """A rate or a fact that the law of the day needs is not known: the rule refuses to guess."""


class InvalidInputError(SubsidyRuleError):
    """A fact cannot be right; `field` names the fact, so that a form can show the message beside it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
