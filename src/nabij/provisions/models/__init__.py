"""What was asked, decided, allocated and delivered, and the messages that tell of it."""

from nabij.provisions.models.allocations import Allocation, Delivery, EndReason, ReferredBy
from nabij.provisions.models.applications import Application, Law, Ruling, TermChange
from nabij.provisions.models.messages import Message, MessageLine, ProviderCode

__all__ = [
    "Allocation",
    "Application",
    "Delivery",
    "EndReason",
    "Law",
    "Message",
    "MessageLine",
    "ProviderCode",
    "ReferredBy",
    "Ruling",
    "TermChange",
]
