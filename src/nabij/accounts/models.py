"""The person who logs in. What they may do is not said here: see `access`."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record, new_id


class Users(BaseUserManager["User"]):
    """Accounts by e-mail address, upper or lower case alike."""

    def create_user(self, email: str, name: str, password: str | None = None, **extra: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), name=name, **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """An account: someone who works in or with the area, or oversees it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mailadres"), max_length=254, unique=True)
    name = models.CharField(_("naam"), max_length=200)
    is_active = models.BooleanField(_("mag inloggen"), default=True)
    sessions_valid_from = models.DateTimeField(_("eerder ingelogd telt niet meer"), null=True)
    face = models.CharField(_("gezicht"), max_length=40, blank=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_lower_case")
        ]

    def __str__(self) -> str:
        return self.name


class Persona(Record):
    """A made-up account that a visitor of the demo may become with one click; real municipalities have none."""

    user = models.OneToOneField(User, models.CASCADE, related_name="persona", verbose_name=_("account"))
    role = models.CharField(_("wie is het"), max_length=200)
    try_this = models.CharField(_("wat u kunt proberen"), max_length=300)
    face = models.CharField(_("gezicht"), max_length=40, blank=True)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("persona")
        verbose_name_plural = _("persona's")
        ordering: ClassVar = ["position", "created_at"]

    @property
    def drawn(self) -> str:
        """From what the face is drawn: the same as elsewhere when the demo says so."""
        return self.face or str(self.user_id)


class RateLimit(models.Model):
    """How often something was tried lately, by account and by address: Django's database cache keeps it here.

    The columns are those that `django.core.cache.backends.db` reads and writes.
    """

    cache_key = models.CharField(_("wat, door wie"), max_length=255, primary_key=True)
    value = models.TextField(_("wanneer"))
    expires = models.DateTimeField(_("vervalt"), db_index=True)

    class Meta:
        verbose_name = _("poging")
        verbose_name_plural = _("pogingen")

    def __str__(self) -> str:
        return self.cache_key
