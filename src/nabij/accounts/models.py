"""The person who logs in. What they may do is not said here: see `access`."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import new_id


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
