# Attributes that each thread has for itself, as a class that an interpreter without them would have. Source: the library reference, "threading".
from contextlib import contextmanager
from threading import current_thread, RLock
from weakref import ref
import _thread

__all__ = ['local']


class local(_thread._local):
    pass


del _thread
