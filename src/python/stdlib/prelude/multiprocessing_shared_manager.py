# A manager of blocks of shared memory; `multiprocessing.managers` gives it out.
from multiprocessing.managers import BaseManager, State


class SharedMemoryManager(BaseManager):
    """Keeps account of blocks of shared memory; at its end they are unlinked."""
    def __init__(self, *args, **kwargs):
        BaseManager.__init__(self, *args, **kwargs)
        self._blocks = []

    def start(self, initializer=None, initargs=()):
        BaseManager.start(self, initializer, initargs)
        end, blocks = self.shutdown, self._blocks

        def shutdown():
            while blocks:
                block = blocks.pop()
                block.close()
                try:
                    block.unlink()
                except FileNotFoundError:
                    pass
            end()
        self.shutdown = shutdown

    def _check_started(self):
        if self._state.value == State.INITIAL:
            raise ValueError('address type of None unrecognized')
        if self._state.value != State.STARTED:
            raise FileNotFoundError(2, 'No such file or directory')

    def SharedMemory(self, size):
        from multiprocessing.shared_memory import SharedMemory
        self._check_started()
        self._blocks.append(SharedMemory(None, create=True, size=size))
        return self._blocks[-1]

    def ShareableList(self, sequence):
        from multiprocessing.shared_memory import ShareableList
        self._check_started()
        made = ShareableList(sequence)
        self._blocks.append(made.shm)
        return made


SharedMemoryManager.__module__ = 'multiprocessing.managers'
