"""A form of several forms: its fields, the lists that are fixed and the lists that grow, as one thing."""

from collections.abc import Iterator, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.forms import BoundField, Form
from django.forms.utils import ErrorDict

from cases.drafts import without_judging
from cases.forms.intake_rows import LineForm, LineSet
from dated.forms import add_refusal, needed_sometimes


class WholeForm:
    """The form as a page and its view know it; behaves as one form for the summary of errors."""

    main: Form
    """The fields of the thing itself."""
    fixed: Sequence[Form] = ()
    """A form for each list that is fixed."""
    lines: Mapping[str, LineSet]
    """The lists that grow, by the name of their rows."""

    @property
    def forms(self) -> list[Form]:
        """Every form with fields, in the order of the page."""
        return [self.main, *self.fixed, *self.every_line]

    @property
    def every_line(self) -> list[LineForm]:
        """Every line of every list that grows."""
        return [line for lines in self.lines.values() for line in lines.forms]

    def say_once_that_nothing_is_required(self) -> None:
        """Not "(niet verplicht)" at sixty fields: the page says it once."""
        empty = [lines.empty_form for lines in self.lines.values()]
        for form in (self.main, *self.fixed, *self.every_line, *empty):
            for field in form.fields.values():
                needed_sometimes(field)

    def stop_judging(self) -> None:
        """Call nothing wrong: it is a draft, or a form that got one line more."""
        for form in (self.main, *self.fixed):
            without_judging(form)
        for lines in self.lines.values():
            without_judging(lines)

    def is_valid(self) -> bool:
        """Whether all of it can be recorded."""
        valid = [form.is_valid() for form in (self.main, *self.fixed)]
        return all([*valid, *(lines.is_valid() for lines in self.lines.values())])

    @property
    def errors(self) -> ErrorDict:
        """What is wrong, for the title and the summary of the page."""
        found = ErrorDict()
        for form in self.forms:
            found.update({form.add_prefix(name): errors for name, errors in form.errors.items()})
        for relation, lines in self.lines.items():
            if lines.is_bound and lines.non_form_errors():
                found[relation] = lines.non_form_errors()
        return found

    def non_field_errors(self) -> list[str]:
        """What is wrong with the whole."""
        whole = [str(error) for error in self.main.non_field_errors()]
        for lines in self.lines.values():
            if lines.is_bound:
                whole += [str(error) for error in lines.non_form_errors()]
        return whole

    def __iter__(self) -> Iterator[BoundField]:
        """Every field, for the summary of errors."""
        for form in self.forms:
            yield from form

    def add_refusal(self, refusal: ValidationError) -> None:
        """Show what the act refused, at its field."""
        add_refusal(self.main, refusal, {})
