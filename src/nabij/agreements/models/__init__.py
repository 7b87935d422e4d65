"""What is stored of agreements with partners and of fixed contacts."""

from nabij.agreements.models.agreements import AgreementWording, PartnerAgreement
from nabij.agreements.models.contacts import FixedContact
from nabij.agreements.models.occasions import Occasion

__all__ = ["AgreementWording", "FixedContact", "Occasion", "PartnerAgreement"]
