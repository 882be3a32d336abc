"""Alerts: what a rule watches for goes out at once, over mail, webhooks and chats; nothing is told twice."""

from jobs.alerts.watching import run

__all__ = ["run"]
