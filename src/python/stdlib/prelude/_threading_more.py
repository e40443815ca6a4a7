# Inner parts of objects of `threading` that the kernel has instead, for programs that look at them.
import _kernel
import threading


def renew_condition(condition):
    """As after a fork: nobody has its lock, nobody waits."""
    condition._lock._at_fork_reinit()
    condition._object = _kernel.create_condition(condition._lock._object if condition._plain else None, True)
    condition._waiting.clear()


def renew_event(event):
    renew_condition(condition_of(event))


def condition_of(event):
    """An event's condition. From when somebody has asked for it on, the event keeps to its lock."""
    found = event.__dict__.get('_condition')
    if found is None:
        found = event._condition = threading.Condition(threading.Lock())
        change, clear, wait = event.set, event.clear, event.wait

        def set_with_lock():
            with found:
                change()
                found.notify_all()

        def clear_with_lock():
            with found:
                clear()

        def wait_with_lock(timeout=None):
            with found:
                pass
            return wait(timeout)

        event.set, event.clear, event.wait = set_with_lock, clear_with_lock, wait_with_lock
    return found


class Started:
    """Whether a thread has been started, as if an event told it."""

    def __init__(self, thread):
        self._thread = thread

    def is_set(self):
        return self._thread._was_started

    def set(self):
        self._thread._was_started = True

    def clear(self):
        self._thread._was_started = False
