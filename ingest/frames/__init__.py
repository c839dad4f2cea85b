"""Who does what to whom: one frame for a predicate, however the text puts it."""

from .attribution import Voice
from .build import Frames
from .model import Frame, Standing

__all__ = ["Frame", "Frames", "Standing", "Voice"]
