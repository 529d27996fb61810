drop index measurement_to_review;
drop index measurement_expert;
drop function calendar_subscription_of(text);
drop table calendar_subscription;
