drop table frozen_picture;
