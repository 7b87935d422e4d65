"""A professional as typed in a form or read from a list, before it stands in the directory."""

from dataclasses import dataclass, field

from django.db import models

from nabij.directory.models import Organisation, Professional


@dataclass(frozen=True)
class Profile:
    """What the directory tells about somebody. Only name, organisation and discipline are needed."""

    name: str
    organisation: str
    discipline: str
    phone: str = ""
    email: str = ""
    working_days: tuple[int, ...] = ()
    good_at: str = ""
    where: str = ""
    at_front_door: str = ""
    kind: str = field(default="", compare=False)

    def organisation_kept(self) -> Organisation:
        """The organisation with this name, upper or lower case alike; made when it is new."""
        found = Organisation.objects.filter(name__iexact=self.organisation).first()
        return found or Organisation.objects.create(name=self.organisation, kind=self.kind or Organisation.Kind.OTHER)

    def write_on(self, professional: Professional) -> bool:
        """Put this profile on a professional; says whether anything changed. Nothing is emptied by an empty part."""
        changed = False
        for name in ("name", "discipline", "phone", "email", "good_at", "where"):
            changed |= _put(professional, name, getattr(self, name))
        return _put(professional, "working_days", list(self.working_days)) or changed


def _put(professional: models.Model, name: str, value: object) -> bool:
    if not value or getattr(professional, name) == value:
        return False
    setattr(professional, name, value)
    return True
