# -*- coding, utf-8 -*-
# exit: 1
# Names that nothing has brought; what a coding line and `__author__` do, which is nothing.
__author__ = 'nobody'
import multiprocessing

print(__author__)
queue = Queue(10)  #~ NameError
