drop table day_replay_person, day_replay_placement, day_replay;
