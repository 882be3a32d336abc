"""Judging: from acts and words of judgement to who is for or against what."""
