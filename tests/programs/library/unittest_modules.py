# Fixtures of modules and classes, and when what they registered is cleaned up.
import io
import unittest
log = []
def setUpModule(): log.append('setup'); unittest.addModuleCleanup(log.append, 'clean')
def tearDownModule(): log.append('teardown'); print(log)
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): log.append('A'); cls.addClassCleanup(log.append, 'cA')
    @classmethod
    def tearDownClass(cls): log.append('tA')
    def test_a(self): log.append('a')
class B(unittest.TestCase):
    def test_b(self): log.append('b')
    def test_c(self): self.fail('no')
unittest.main(exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
print(log)
