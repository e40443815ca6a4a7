# about: a subclass of Process with its own run()
from multiprocessing import Process


class Worker(Process):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        print(self.name.split("-")[0], self.text)


w = Worker("hello")
w.start()
w.join()
print(w.exitcode, w.text)
