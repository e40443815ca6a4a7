# about: names count per parent; a child is its own current process
import os
from multiprocessing import Process, active_children, current_process, parent_process


def show(where):
    me = current_process()
    print(where, me.name, me.pid == os.getpid(), parent_process().name, parent_process().pid == os.getppid(), me.daemon)


def parent():
    show("child")
    print(active_children())
    for _ in range(2):
        p = Process(target=show, args=("grandchild",))
        p.start()
        p.join()
    for action in (stranger.join, stranger.is_alive, unborn.start):
        try:
            action()
        except AssertionError as error:
            print(error)
    print(stranger.exitcode, repr(stranger).split()[1], repr(stranger).split()[-1])


print(current_process().name, parent_process(), repr(current_process()))
stranger = Process(name="stranger")
stranger.start()
stranger.join()
unborn = Process()
p = Process(target=parent)
print(p.name, unborn.name, stranger.name)
p.start()
p.join()
p.name = "renamed"
print(p.name, p.exitcode)
