# Names count per creating process; a subclass gives its own; a name that was given uses up a number too.
import multiprocessing as mp


class Robot(mp.Process):
    def run(self):
        print(self.name, mp.current_process().name)


def inner():
    print(mp.current_process().name, [mp.Process(target=inner).name for _ in range(2)])


if __name__ == '__main__':
    print([mp.Process().name, mp.Process(name='x').name, mp.Process().name, Robot().name])
    for p in (mp.Process(target=inner), Robot()):
        p.start()
        p.join()
