# The standard streams of a child of `subprocess`, its environment and whose it is: what is wished for, and what comes of it.
import _kernel
import os
import sys

PIPE, STDOUT, DEVNULL = -1, -2, -3


class Streams:
    """The ends of a child's standard streams: what the child gets (`theirs`, -1: what the parent has) and what the parent keeps."""

    def __init__(self, pipesize):
        self.theirs, self.ours, self.made, self.pipesize = [-1, -1, -1], [-1, -1, -1], [], pipesize

    def choose(self, number, wish):
        if wish is None:
            return
        if wish == PIPE:
            r, w = os.pipe()
            if self.pipesize > 0:
                _kernel.pipe_size(r, self.pipesize)
            self.theirs[number], self.ours[number] = (r, w) if number == 0 else (w, r)
            self.made.append(self.theirs[number])
        elif wish == DEVNULL:
            self.theirs[number] = os.open(os.devnull, os.O_RDWR)
            self.made.append(self.theirs[number])
        elif wish == STDOUT and number == 2:
            self.theirs[2] = self.theirs[1] if self.theirs[1] != -1 else sys.__stdout__.fileno()
        elif isinstance(wish, int):
            self.theirs[number] = wish
        else:
            self.theirs[number] = wish.fileno()

    def pairs(self):
        """For each stream the child's end and the parent's."""
        return list(zip(self.theirs, self.ours))

    def close_theirs(self):
        made, self.made = self.made, []
        for fd in made:
            os.close(fd)

    def close_all(self):
        for fd in self.made + [fd for fd in self.ours if fd != -1]:
            os.close(fd)


def _number(who, what, otherwise=None):
    if isinstance(who, str):
        import grp
        import pwd
        return pwd.getpwnam(who).pw_uid if what == 'User' else grp.getgrnam(who).gr_gid
    if not isinstance(who, int):
        raise TypeError((otherwise or 'User must be a string or an integer') + str(type(who)) * bool(otherwise))
    if who < 0:
        raise ValueError('%s ID cannot be negative, got %d' % (what, who))
    return who


def who(group, extra_groups, user):
    """The numbers of a group, of further groups, and of a user."""
    if isinstance(extra_groups, str):
        raise ValueError('Groups must be a list, not a string')
    gid = None if group is None else _number(group, 'Group', 'Group must be a string or an integer, not ')
    groups = None if extra_groups is None else [_number(each, 'Group', 'Items in extra_groups must be a string or integer, not ')
                                                for each in extra_groups]
    return gid, groups, None if user is None else _number(user, 'User')


def pairs(env):
    """An environment as a program is given it."""
    if env is None:
        return None
    pairs = [(os.fsencode(key), os.fsencode(value)) for key, value in env.items()]
    if any(b'=' in key for key, _ in pairs):
        raise ValueError('illegal environment variable name')
    return [key + b'=' + value for key, value in pairs]
