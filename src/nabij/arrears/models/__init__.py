"""Files of arrears signals, the signals, the cases they lie in, and what was decided about whom they are."""

from nabij.arrears.models.cases import ArrearsCase, CaseContact
from nabij.arrears.models.files import FileLine, LineFault, SignalFile
from nabij.arrears.models.matching import MatchDecision, Run
from nabij.arrears.models.signals import ArrearsSignal, PartnerKind
from nabij.arrears.models.telling import PartnerTold

__all__ = [
    "ArrearsCase",
    "ArrearsSignal",
    "CaseContact",
    "FileLine",
    "LineFault",
    "MatchDecision",
    "PartnerKind",
    "PartnerTold",
    "Run",
    "SignalFile",
]
