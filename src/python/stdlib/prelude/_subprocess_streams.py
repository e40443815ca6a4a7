# The standard streams of a child of `subprocess`: what is wished for, and the descriptors that come of it.
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

    def put_on(self):
        """In the child."""
        theirs = [os.dup(fd) if 0 <= fd < n else fd for n, fd in enumerate(self.theirs)]
        for number, fd in enumerate(theirs):
            if fd not in (-1, number):
                os.dup2(fd, number)

    def close_theirs(self):
        for fd in self.made:
            os.close(fd)

    def close_all(self):
        for fd in self.made + [fd for fd in self.ours if fd != -1]:
            os.close(fd)
