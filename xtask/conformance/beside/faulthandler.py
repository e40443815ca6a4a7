"""Stands in for `faulthandler`: it can only make a fault."""
import os
import signal


def enable(*args, **kwargs):
    pass


def disable():
    pass


def is_enabled():
    return False


def dump_traceback(*args, **kwargs):
    pass


def _sigsegv(release_gil=False):
    os.kill(os.getpid(), signal.SIGSEGV)
