import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'

describe('what only looks like one', () => {
  it.each([
    'import { app } from "./app-router-handlers-config"',
    'app-6d4cf56db6-x2k4p and app-507f1f77bcf86cd799439011 are up',
    'pa-rallel, al-gorithm, pa-us-east-1-internal-gateway-for-orders-v2-a',
    'live_reload_is_enabled, live_migration_2024_is_done, test_plan_for_version_2',
    'fw_update_available, fw_3f2a9c1d7e5b, rpa_process, sgp_region, pat_tern, npg_connection',
    'sk_buff, tk_inter, ptr_to_member, nbt_compound, key_value_store, access_log_format_2',
    'o.k., o.getOwnPropertyNames2(x), uk1_west_region, 1000.5 ms, base64:utf8',
    'secret-test-for-the-service-in-eu-west-1, dataset-2024-01-15, oauth:callback',
    'X-Request-Id: 6f1c2a8e-3b7d-4f0a-9c5e-1d2b3a4c5e6f',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    '| 12|9fceb02d0ae598e95dc970b74767f19372d61af8 |',
    'app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'd41d8cd98f00b204e9800998ecf8427e.chunk.js and 2/3/4:ok',
    'ST-1234 is the ticket of ours, TGT-5 too',
    'GET /series/breaking-bad/season-1/3 and /live/abc123/def456/7 and /movie/list/popular/2',
    'GET /reset-password/how-to-reset-in-2024-guide and /password/reset and /invite/accept',
    'POST /api/webhook/my-automation-for-lights and /api/push/notifications',
    'GET /api/v1/users/6f1c2a8e-3b7d-4f0a-9c5e-1d2b3a4c5e6f/live/1/2',
    'GET /rest/list?page=2&p=3',
    'https://www.make.com/en/integrations and https://docs.infura.io/v3/overview',
    'at 12:00:00 +0200, 2024-01-15T10:00:00+02:00, Mon, 15 Jan 2024 10:00:00 +1000 2024-01-16',
    'git log 1705312800 +1000, GMT+0100 (CET), UTC+100000000',
    '+1000 2024-01-15 is Brisbane',
    'v1.2.3+20230101123456, 1.0.0+491701234567, m=+123.456789012',
    'a sum of +1,234,567,890 or +1.234.567.890 or +12.345678901 or +420 123',
    'q=a+491701234567, 0x1p+1023456789, (1)+491701234567',
    'order 1700000000000000, id 4242424242424242, "user_id": 4242424242424242',
    'orders 4242 4242 4242 4243, 4242.4242.4242.4242, arn:aws:sqs:eu-central-1:424242424242:orders',
    'DE89 3704 0044 0532 0130 01, XX89 3704 0044 0532 0130 00, DE89 3704 0044 is short',
    '192.168.100.200:8080, 2001:db8::1, 10.15.7.1, 2024-01-15 12:00:00.123456789',
  ])('%s stays', (text) => {
    expect(conceal(text)).toBe(text)
  })
})
