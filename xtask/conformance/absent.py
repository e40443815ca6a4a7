"""Stands in for a module that Preempt lacks and a test module imports without asking: names are found, and nothing works."""


class _Absent:
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __bool__(self):
        return False


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Absent if name[:1].isupper() else _Absent()
