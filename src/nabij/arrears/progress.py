"""How far a file is, in numbers and in sentences."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.arrears.models import SignalFile
from nabij.kernel import clock
from nabij.ui.shapes import Fact

State = SignalFile.State
LONG = timedelta(minutes=2)


@dataclass(frozen=True)
class Far:
    """How many of how many (bytes read, or lines taken over), the counts, and what is said of them."""

    file: SignalFile

    @property
    def done(self) -> int:
        file = self.file
        return file.taken + file.already_known if file.agreed_at else min(file.offset, file.size)

    @property
    def total(self) -> int:
        return max(self.file.good if self.file.agreed_at else self.file.size, 1)

    @property
    def sentence(self) -> str:
        """What it does, or how it stands, in one line."""
        file = self.file
        if file.state == State.WITHDRAWN:
            return _("ingetrokken")
        if file.state == State.READ:
            return _("%(good)s goed, %(wrong)s fout") % {"good": _number(file.good), "wrong": _number(file.wrong)}
        if file.agreed_at:
            numbers = {"done": _number(self.done), "total": _number(file.good)}
            return _("%(done)s van %(total)s regels overgenomen") % numbers
        return ngettext("%(lines)s regel gelezen", "%(lines)s regels gelezen", file.lines) % {
            "lines": _number(file.lines)
        }

    @property
    def is_waiting_long(self) -> bool:
        """Whether nobody began to read it: then no worker runs."""
        return self.file.state == State.RECEIVED and clock.now() - self.file.created_at > LONG

    @property
    def take_words(self) -> str:
        """What the button says."""
        return ngettext(
            "Neem de ene goede regel over", "Neem de %(good)s goede regels over", self.file.good
        ) % {"good": _number(self.file.good)}  # fmt: skip

    @property
    def taken_words(self) -> str:
        """What came of it."""
        taken = ngettext("%(taken)s signaal overgenomen.", "%(taken)s signalen overgenomen.", self.file.taken)
        said = [taken % {"taken": _number(self.file.taken)}]
        if self.file.already_known:
            known = ngettext("%(known)s was er al.", "%(known)s waren er al.", self.file.already_known)
            said.append(known % {"known": _number(self.file.already_known)})
        return " ".join(said)

    @property
    def wrong_words(self) -> str:
        """What stands above the wrong lines."""
        wrong = ngettext("%(wrong)s regel klopt niet", "%(wrong)s regels kloppen niet", self.file.wrong)
        return wrong % {"wrong": _number(self.file.wrong)}

    @property
    def counts(self) -> list[Fact]:
        """The numbers, as far as there are any."""
        file = self.file
        shown = [
            (_("Regels"), file.lines), (_("Goed"), file.good), (_("Fout"), file.wrong),
            (_("Van buiten de gemeente: niet voor ons"), file.outside),
            (_("Overgenomen"), file.taken), (_("Was er al"), file.already_known),
        ]  # fmt: skip
        return [Fact(term, _number(count)) for place, (term, count) in enumerate(shown) if count or place < 3]


def _number(count: int) -> str:
    """With a point between thousands."""
    return f"{count:,}".replace(",", ".")
