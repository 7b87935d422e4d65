"""The kinds of partners that may send signals; the label is the word of the exchange model DDAS 0.9."""

from django.db import models


class PartnerKind(models.TextChoices):
    """Who signals (EnumSignaalpartner of DDAS 0.9); not translated, for the national statistics reads these words."""

    ENERGY = "energy", "Energie"
    RENT = "rent", "Huur"
    MORTGAGE = "mortgage", "Hypotheek"
    CAK_INSURANCE = "cak_insurance", "CAK Zorgverzekeringen"
    HEALTH = "health", "Zorg"
    WATER = "water", "Water"
    DUO = "duo", "DUO"
    TAX = "tax", "Belastingdienst"
    CAK_CONTRIBUTION = "cak_contribution", "CAK Eigen bijdrage"
    OTHER = "other", "Overige"
    ALLOWANCES = "allowances", "Dienst Toeslagen"
